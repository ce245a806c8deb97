/// Several regions in one input-output system: spill-over and feedback (地域間産業連関分析).
@NullMarked
package suishin.engines.impact.regions;

import org.jspecify.annotations.NullMarked;
