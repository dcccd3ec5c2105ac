package barometer.ledger;

import barometer.domain.Access;
import barometer.files.plan.Plan;
import barometer.files.raw.Opener;
import java.nio.file.Path;
import java.util.Optional;

/** The child process of {@link BigImportTest}: records a large file and tells each step of it. */
final class BigRecorder {

    private BigRecorder() {
    }

    public static void main(String[] arguments) {
        LedgerFile file = LedgerFile.again(Path.of(arguments[0]));
        Receipt receipt = new Imports(file.ledger, file.reading, new Access(false)).record(new Imports.Brought(Opener.open(Path.of(arguments[1])),
                "big.csv", Plan.GUESSED, Optional.empty(), Optional.of("test"), ""), (step, done) -> {
                    System.out.println(step + " " + done);
                    System.out.flush();
                    return true;
                }, LedgerFile.STAFF);
        System.out.println("RECORDED " + receipt.revision());
        System.out.flush();
        file.close();
    }
}
