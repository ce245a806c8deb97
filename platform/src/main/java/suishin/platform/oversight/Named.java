package suishin.platform.oversight;

import java.util.Optional;
import suishin.platform.programmes.Words;

/// What a thing is called, for somebody who may know it.
///
/// @param address where this reader may look at it; empty if nowhere
public record Named(Words name, Optional<String> address) {}
