"""Reference mockups: pages of the generator drawn, with their truth and the project that draws them."""
