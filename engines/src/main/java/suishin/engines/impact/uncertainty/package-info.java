/// How sure an economic effect is: the same question under coefficients and demands drawn by chance.
@NullMarked
package suishin.engines.impact.uncertainty;

import org.jspecify.annotations.NullMarked;
