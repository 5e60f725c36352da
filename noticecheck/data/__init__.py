"""Tables made by scripts from named sources; the scripts stand beside them."""
