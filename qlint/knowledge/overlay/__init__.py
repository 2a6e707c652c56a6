"""What the packages' source does not say of itself: corrections and result types, written by hand in the history's text form."""
