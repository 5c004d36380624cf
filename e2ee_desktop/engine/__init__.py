"""Sans-io machines, one a file; they return new states and effects, and know no clock, socket or file."""
