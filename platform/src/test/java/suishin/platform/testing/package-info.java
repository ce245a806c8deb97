/// What tests stand on: the whole product on a real PostgreSQL, a clock that stands still, fixtures.
@org.jspecify.annotations.NullMarked
package suishin.platform.testing;
