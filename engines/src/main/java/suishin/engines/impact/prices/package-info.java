/// From what a buyer pays today to producers' prices of the table's year.
@NullMarked
package suishin.engines.impact.prices;

import org.jspecify.annotations.NullMarked;
