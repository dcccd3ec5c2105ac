package barometer.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What becomes of files: cut, re-encoded, swapped, blown up, with bytes changed, formulas and entities put in. */
public final class Spoilt {

    private Spoilt() {
    }

    /** A spoilt copy. */
    public static byte[] of(byte[] file, Random random) {
        byte[] out = once(file, random);
        return random.nextInt(3) == 0 ? once(out, random) : out;
    }

    private static byte[] once(byte[] file, Random random) {
        if (file.length == 0) {
            return file;
        }
        String text = new String(file, StandardCharsets.UTF_8);
        return switch (random.nextInt(10)) {
            case 0 -> Arrays.copyOf(file, random.nextInt(file.length));
            case 1 -> text.getBytes(Charset.forName(List.of("windows-1251", "UTF-16LE", "UTF-16", "windows-1252").get(random.nextInt(4))));
            case 2 -> {
                List<String> lines = Arrays.asList(text.split("\n"));
                Collections.shuffle(lines, random);
                yield bytes(String.join("\n", lines));
            }
            case 3 -> {
                byte[] copy = file.clone();
                for (int i = random.nextInt(8); i >= 0; i--) {
                    copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
                }
                yield copy;
            }
            case 4 -> insert(text, random, "9".repeat(random.nextInt(200_000)));
            case 5 -> insert(text, random, "=HYPERLINK(\"http://x\")");
            case 6 -> insert(text, random, "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>&x;");
            case 7 -> bytes(text.replace(';', ',').replace("2021", "03/04/2021"));
            case 8 -> insert(text, random, "\"");
            default -> insert(text, random, "\0\0\u0001");
        };
    }

    private static byte[] insert(String text, Random random, String what) {
        int at = random.nextInt(text.length() + 1);
        return bytes(text.substring(0, at) + what + text.substring(at));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
