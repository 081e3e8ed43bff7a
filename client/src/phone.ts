// Participants. Everything a first visit loads stays under 60 KB, so nothing of the desks' kit comes here.
import "all:phone";

document.body.classList.add("js-enabled");
