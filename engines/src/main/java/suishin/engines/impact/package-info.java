/// Economic effect and jobs by a regional input-output model (産業連関分析).
@NullMarked
package suishin.engines.impact;

import org.jspecify.annotations.NullMarked;
