/// Signed receipts (電子署名付きの受領書): issued with the seal, verifiable by anybody without the product.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"database", "files", "kernel", "people", "postgres", "programmes", "proposals", "web"})
@org.jspecify.annotations.NullMarked
package suishin.platform.receipts;
