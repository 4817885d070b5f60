package dev.whetstone.testkit.bench.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much memory of the machine a process holds. */
public final class ResidentMemory {
  private static final double KILOBYTES_PER_MEGABYTE = 1024;

  private ResidentMemory() {}

  public static double megabytes(ProcessHandle process) throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    String kilobytes = Files.exists(status) ? ofStatus(status) : ofPs(process.pid());
    return Long.parseLong(kilobytes.strip()) / KILOBYTES_PER_MEGABYTE;
  }

  private static String ofStatus(Path status) throws IOException {
    List<String> lines = Files.readAllLines(status);
    return lines.stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> line.replaceAll("\\D", ""))
        .findFirst()
        .orElseThrow(() -> new IOException("There is no VmRSS in " + status));
  }

  private static String ofPs(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
    return new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
  }
}
