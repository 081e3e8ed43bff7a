// The page where a photo is taken and redacted: heavier than the others, so it comes alone.
import "all:photo";
