/// Every route × every kind of person: who is answered, who is refused, and what a barred expert never gets to see.
@org.jspecify.annotations.NullMarked
package suishin.platform.matrix;
