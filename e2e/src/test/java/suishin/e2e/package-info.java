/// The built product as people and programs meet it: in a browser and over HTTP. It knows none of its classes.
@org.jspecify.annotations.NullMarked
package suishin.e2e;
