package suishin.platform;

import java.util.List;
import suishin.platform.postgres.CannotStart;

/// The command line: `demo`, `serve`, `check-programme`, `assign`, `impact`, `verify-audit`, `verify-receipt`,
/// `help`.
public final class Main {

    private Main() {}

    /// Runs one command; ends with 0 if it did what was asked, 1 if the answer is no, 2 if it could not be asked so,
    /// 3 if the product itself is at fault.
    public static void main(String[] arguments) {
        try {
            int code = Commands.run(List.of(arguments));
            if (code != Commands.KEEP_RUNNING) {
                System.exit(code);
            }
        } catch (CannotStart failure) {
            System.err.println(failure.getMessage());
            System.exit(2);
        } catch (RuntimeException failure) {
            System.err.println("Suishin broke off by a fault of its own; please report what follows.");
            failure.printStackTrace(System.err);
            System.exit(3);
        }
    }
}
