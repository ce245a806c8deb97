package suishin.platform.testing;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Sets the product's clock back to where it stood before the test, whatever the test did to it.
public final class TimeGoesBack implements BeforeEachCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(TimeGoesBack.class);

    @Override
    public void beforeEach(ExtensionContext test) {
        test.getStore(OURS).put(Instant.class, Product.clock().instant());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Optional.ofNullable(test.getStore(OURS).remove(Instant.class, Instant.class))
                .ifPresent(Product.clock()::set);
    }
}
