// A phone in a room follows its steps.
import "../elements/live-region";
