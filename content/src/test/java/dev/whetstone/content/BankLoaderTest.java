package dev.whetstone.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.StartFailure;
import dev.whetstone.core.question.Difficulty;
import dev.whetstone.core.question.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankLoaderTest {
  private static final String GOOD =
      """
      ---
      id: x
      topic: attention
      difficulty: easy
      prompt: What is x?
      choices:
        - text: one
          why: No.
        - text: two
          right: true
          why: Yes.
      key_points:
        - A point.
      follow_ups:
        - prompt: And then?
          answer: Nothing.
      references:
        - 'A book.'
      tags: [x]
      reviewed: 2026-11-22
      ---
      The answer.
      """;

  @TempDir private Path folder;

  @Test
  void readsAQuestion() throws IOException {
    write("attention/x.md", GOOD);
    Question question = BankLoader.load(folder).questions().getFirst();

    assertEquals("x", question.id().value());
    assertEquals(Difficulty.EASY, question.difficulty());
    assertEquals(1, question.rightIndex());
    assertEquals(List.of(Block.Paragraph.of("The answer.")), question.answer());
    assertEquals(LocalDate.of(2026, 11, 22), question.reviewed());
    assertEquals(List.of("x"), question.tags());
    assertEquals("And then?", question.followUps().getFirst().prompt().plain());
  }

  @Test
  void readsTheExampleOfTheReadme() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String example = readme.split("````(markdown)?\n")[1];
    write("decoding/top-k-sampling.md", example);
    assertEquals(1, BankLoader.load(folder).questions().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          difficulty: easy@difficulty: esay@4: the difficulty must be easy, medium or hard, not esay; did you mean easy?
          id: x@id: y@2: the id y must equal the file's name, x
          id: x@id: X_1@2: X_1 is no valid name; use lower case, digits and hyphens, at most 60 characters
          topic: attention@topic: pretraining@3: the topic pretraining must equal the folder, attention
          tags: [x]@tag: [x]@19: the key tag is unknown; did you mean tags?
          tags: [x]@colour: red@19: the key colour is unknown
          tags: [x]@tags: x@19: the key tags must hold a list, one item a line after "- "
          tags: [x]@related: [y]@19: the related question y does not exist
          tags: [x]@related: [x]@19: a question cannot be related to itself
          tags: [x]@id: x@19: the key id is there twice
          tags: [x]@tags: [A b]@19: A b is no valid name; use lower case, digits and hyphens, at most 60 characters
          reviewed: 2026-11-22@reviewed: 2026-13-01@20: reviewed must be a date such as 2026-11-22, not 2026-13-01
          reviewed: 2026-11-22@tags: []@2: the key reviewed is missing
          prompt: What is x?@prompt:@5: the key prompt is empty
          prompt: What is x?@prompt: @5: the key prompt is empty
          answer: Nothing.@answer: ""@16: the key answer is empty
          prompt: What is x?@prompt: [a]@5: the key prompt is no text
          prompt: What is x?@prompt: What is C #3?@5: the key prompt is cut off: YAML takes what follows # as a comment; quote it
          prompt: What is x?@prompt: What is $\\foo$?@5: in $\\foo$ the command \\foo is not allowed in formulas; write \\$ for a dollar sign
          prompt: What is x?@prompt: "What is $\\beta$?"@5: the key prompt has a backslash that YAML takes for an escape; use single quotes
          text: one@text: two@9: two choices say the same
          why: No.@why: '![x](y.png)'@8: pictures cannot be used; describe it or use a table
          why: No.@right: true@7: the key why is missing
          why: No.@because: No.@8: the key because is unknown
          right: true@right: false@7: no choice is right; exactly one must be
          right: true@right: maybe@10: right must be true or false, not maybe
          - A point.@- '# A point.'@13: must be a single line of text; write \\ before a leading # or - or 1.
          answer: Nothing.@answer: '> no'@16: quotes cannot be shown; write a paragraph
          The answer.@> quote@22: quotes cannot be shown; write a paragraph
          The answer.@One $\\bar$.@22: in $\\bar$ an argument of \\bar is missing; write \\$ for a dollar sign
          The answer.@ @22: the answer is empty; it stands below the front matter
          """)
  void namesFileLineAndReason(String good, String bad, String expected) throws IOException {
    write("attention/x.md", GOOD.replace(good, bad.replace("\\\\", "\\")));
    String problem = "attention/x.md:" + expected.replace("\\\\", "\\");
    assertTrue(problems().contains(problem), () -> String.join("\n", problems()));
  }

  @Test
  void namesEveryQuestionThatMayBeRelated() throws IOException {
    write("attention/kv-cache-a.md", GOOD.replace("id: x", "id: kv-cache-a"));
    write("attention/kv-cache-b.md", GOOD.replace("id: x", "id: kv-cache-b"));
    write("attention/x.md", GOOD.replace("tags: [x]", "related: [kv-cache]"));
    assertEquals(
        List.of(
            "attention/x.md:19: the related question kv-cache does not exist;"
                + " did you mean kv-cache-a or kv-cache-b?"),
        problems());
  }

  @Test
  void namesTheSecondRightChoice() throws IOException {
    write("attention/x.md", GOOD.replace("why: No.", "why: No.\n    right: true"));
    assertEquals(
        List.of("attention/x.md:10: two choices are right; exactly one must be"), problems());
  }

  @Test
  void wantsTwoToFiveChoices() throws IOException {
    String choice = "  - text: more\n    why: No.\n";
    write("attention/x.md", GOOD.replaceAll("  - text: one\n.*\n", ""));
    assertEquals(
        List.of("attention/x.md:7: there are 1 choices; 2 to 5 are possible, and four are usual"),
        problems());
    write(
        "attention/x.md",
        GOOD.replace(
            "key_points:",
            choice
                + choice.replace("more", "3")
                + choice.replace("more", "4")
                + choice.replace("more", "5")
                + "key_points:"));
    assertEquals(
        List.of("attention/x.md:7: there are 6 choices; 2 to 5 are possible, and four are usual"),
        problems());
  }

  @Test
  void namesTheLineOfBrokenYaml() throws IOException {
    write("attention/x.md", GOOD.replace("prompt: What is x?", "prompt: What: is x?"));
    assertEquals(1, problems().size());
    assertTrue(
        problems().getFirst().startsWith("attention/x.md:5: the YAML cannot be read: "),
        problems().getFirst());
  }

  @Test
  void countsLinesInsideBlockTexts() throws IOException {
    write("attention/x.md", GOOD.replace("prompt: What is x?", "prompt: |\n  One\n\n  > two"));
    assertEquals(
        List.of("attention/x.md:8: quotes cannot be shown; write a paragraph"), problems());
  }

  @Test
  void refusesAliasesAndDepth() throws IOException {
    write("attention/x.md", GOOD.replace("tags: [x]", "tags: &a [x]\nrelated: *a"));
    assertEquals(
        List.of("attention/x.md:20: a value such as *name repeats another one; write it out"),
        problems());
    write("attention/x.md", GOOD.replace("[x]", "[".repeat(2_000) + "]".repeat(2_000)));
    assertTrue(problems().getFirst().contains("epth"), problems().getFirst());
  }

  @Test
  void wantsFrontMatter() throws IOException {
    write("attention/x.md", "The answer.\n");
    assertEquals(
        List.of("attention/x.md:1: the front matter is missing; the first line must be ---"),
        problems());
    write("attention/x.md", "---\nid: x\n");
    assertEquals(
        List.of("attention/x.md:1: the front matter does not end; a line --- has to follow it"),
        problems());
    write("attention/x.md", "");
    assertEquals(1, problems().size());
    write("attention/x.md", "---\nwords\n---\n");
    assertEquals(
        List.of("attention/x.md:2: the front matter must consist of lines \"key: value\""),
        problems());
  }

  @Test
  void readsFilesOfWindowsEditors() throws IOException {
    write("attention/x.md", "\uFEFF" + GOOD.replace("\n", "\r\n"));
    assertEquals(1, BankLoader.load(folder).questions().size());
    write("attention/x.md", GOOD.replace("The answer.", "> a").replace("\n", "\r\n"));
    assertEquals(
        List.of("attention/x.md:22: quotes cannot be shown; write a paragraph"), problems());
  }

  @Test
  void namesTheLineThatIsNotUtf8() throws IOException {
    byte[] bytes = GOOD.getBytes(UTF_8);
    bytes[GOOD.indexOf("What is x")] = (byte) 0xE9;
    Files.write(Files.createDirectories(folder.resolve("attention")).resolve("x.md"), bytes);
    assertEquals(List.of("attention/x.md:5: the file is not UTF-8; save it as UTF-8"), problems());
  }

  @Test
  void refusesInvisibleCharacters() throws IOException {
    write("attention/x.md", GOOD.replace("The answer.", "The \u202Eanswer."));
    assertEquals(
        List.of("attention/x.md:22: the invisible character U+202E is not allowed"), problems());
  }

  @Test
  void refusesLargeFiles() throws IOException {
    write("attention/x.md", GOOD + "x".repeat(70_000));
    assertEquals(
        List.of("attention/x.md:1: the file has more than 65,536 bytes, which is the limit"),
        problems());
    write("attention/x.md", GOOD + "x".repeat(7_000));
    assertEquals(
        List.of("attention/x.md:22: the answer has 7,012 characters; at most 6,000 are allowed"),
        problems());
  }

  @Test
  void namesBothFilesOfADuplicate() throws IOException {
    write("attention/x.md", GOOD);
    write("pretraining/x.md", GOOD.replace("topic: attention", "topic: pretraining"));
    assertEquals(
        List.of("pretraining/x.md:2: the id x is taken by " + folder + "/attention/x.md"),
        problems());
  }

  @Test
  void reportsAllBrokenFilesAtOnceInOrder() throws IOException {
    write("attention/x.md", GOOD.replace("id: x", "id: y"));
    write("attention/z.md", "nothing");
    write("stray.md", GOOD);
    write("attention/.hidden.md", "nothing");
    write("attention/notes.txt", "nothing");
    assertEquals(3, problems().size(), problems().toString());
    assertTrue(problems().getLast().startsWith("stray.md:1: the file must stand in"));
    String message = failure().getMessage();
    assertTrue(message.startsWith("The question bank cannot be loaded:\n"));
    assertTrue(message.endsWith("content/README.md describes the format."), message);
  }

  @Test
  void showsAtMostFiftyProblems() throws IOException {
    for (int i = 0; i < 60; i++) {
      write("attention/x" + i + ".md", "nothing");
    }
    assertTrue(failure().getMessage().contains("\nand 10 more\n"), failure().getMessage());
  }

  @Test
  void saysWhatToDoWithoutQuestions() {
    assertTrue(failure().getMessage().startsWith("There are no questions in " + folder));
    Path missing = folder.resolve("missing");
    assertEquals(
        "The question folder %s does not exist. Name the folder that holds the topics."
            .formatted(missing),
        assertThrows(StartFailure.class, () -> BankLoader.load(missing)).getMessage());
  }

  @Test
  void saysThatAFileIsNoFolder() throws IOException {
    write("questions.zip", "");
    Path file = folder.resolve("questions.zip");
    assertEquals(
        "The question folder %s is a file. Name the folder that holds the topics.".formatted(file),
        assertThrows(StartFailure.class, () -> BankLoader.load(file)).getMessage());
  }

  @Test
  void leavesWhatIsNoQuestion() throws IOException {
    write("attention/x.md", GOOD);
    for (String file : List.of("README.md", "NOTES.md", "a/b/notes.md", "attention/readme.md")) {
      write(file, "# About these questions\n");
    }
    assertEquals(1, BankLoader.load(folder).questions().size());
  }

  @Test
  void blamesTheWrongIdAlone() throws IOException {
    write("attention/kv-cach.md", GOOD.replace("id: x", "id: kv-cache"));
    write("attention/x.md", GOOD.replace("tags: [x]", "related: [kv-cache]"));
    assertEquals(
        List.of("attention/kv-cach.md:2: the id kv-cache must equal the file's name, kv-cach"),
        problems());
  }

  @Test
  void readsAJar() throws IOException {
    Path jar = folder.resolve("bank.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of("questions/attention/x.md", "other/attention/y.md")) {
        out.putNextEntry(new JarEntry(name));
        out.write(GOOD.getBytes(UTF_8));
      }
    }
    assertEquals(1, BankLoader.bundledWith(jar).questions().size());

    Files.writeString(jar, "no jar");
    String message =
        assertThrows(StartFailure.class, () -> BankLoader.bundledWith(jar)).getMessage();
    assertTrue(message.startsWith("The question bank in " + jar + " cannot be read"), message);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private StartFailure failure() {
    return assertThrows(StartFailure.class, () -> BankLoader.load(folder));
  }

  private List<String> problems() {
    return failure()
        .getMessage()
        .lines()
        .filter(line -> line.startsWith(folder.toString()))
        .map(line -> line.substring(folder.toString().length() + 1))
        .toList();
  }
}
