package barometer.ledger;

import java.nio.file.Path;

/** The child process of {@link KillTest}: records as fast as it can and says of each revision that it was acknowledged. */
final class Recorder {

    private Recorder() {
    }

    public static void main(String[] folder) {
        LedgerFile file = LedgerFile.again(Path.of(folder[0]));
        for (int worker = 0; worker < 2; worker++) {
            Thread.ofPlatform().start(() -> {
                while (true) {
                    long n = file.tables.revisions().head();
                    Receipt receipt = file.record(rows(n, Thread.currentThread().threadId()));
                    synchronized (System.out) {
                        System.out.println(receipt.revision() + " " + receipt.added());
                        System.out.flush();
                    }
                }
            });
        }
    }

    /** One to nine figures that nobody has stated yet. */
    private static String rows(long n, long worker) {
        StringBuilder rows = new StringBuilder("indicator,period,figure,source\n");
        for (long i = 0; i <= n % 9; i++) {
            rows.append("trade,").append(1000 + n % 900).append(',').append(n).append('.').append(i).append("0,paper ")
                    .append(worker).append(' ').append(n / 900).append(' ').append(i).append('\n');
        }
        return rows.toString();
    }
}
