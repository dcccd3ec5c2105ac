package barometer.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** What becomes of files: cut, re-encoded, lines and columns swapped, blown up, with bytes changed, formulas and entities put in. */
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
        if (file[0] == 'P' && random.nextInt(4) == 0) {
            return bomb(file, random);
        }
        String text = new String(file, StandardCharsets.UTF_8);
        return switch (random.nextInt(12)) {
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
            case 9 -> bytes(swapped(text, random));
            case 10 -> bytes(text.replace('.', ',').replace("'", "\""));
            default -> insert(text, random, "\0\0\u0001");
        };
    }

    /** Two columns have changed places in every line. */
    private static String swapped(String text, Random random) {
        String separator = text.contains(";") ? ";" : ",";
        int one = random.nextInt(4);
        int other = random.nextInt(4);
        return text.lines().map(line -> {
            String[] cells = line.split(separator, -1);
            if (one < cells.length && other < cells.length) {
                String kept = cells[one];
                cells[one] = cells[other];
                cells[other] = kept;
            }
            return String.join(separator, cells);
        }).collect(Collectors.joining("\n", "", "\n"));
    }

    /** The same archive, one part of which unpacks to very much more than anybody packed. */
    private static byte[] bomb(byte[] archive, Random random) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                int blown = random.nextInt(8);
                int at = 0;
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    byte[] part = in.readAllBytes();
                    zip.write(part, 0, part.length / 2);
                    for (int i = 0; at == blown && i < 40; i++) {
                        zip.write(new byte[1_000_000]);
                    }
                    zip.write(part, part.length / 2, part.length - part.length / 2);
                    at++;
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            return archive; // it was spoilt before
        }
    }

    private static byte[] insert(String text, Random random, String what) {
        int at = random.nextInt(text.length() + 1);
        return bytes(text.substring(0, at) + what + text.substring(at));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
