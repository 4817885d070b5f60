package dev.whetstone.app;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Measures sources; Java is read by the JDK's own parser. */
final class SourceSizes {
  private static final int METHOD = 40;
  private static final int FILE = 400;

  private SourceSizes() {}

  /** What is too long in a source. */
  static List<String> tooLong(String name, String source) {
    List<String> problems = new ArrayList<>();
    long lines = source.lines().count();
    if (lines > FILE) {
      problems.add(name + " has " + lines + " lines");
    }
    if (name.endsWith(".java")) {
      problems.addAll(tooLongMethods(name, source));
    }
    return problems;
  }

  private static List<String> tooLongMethods(String name, String source) {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, _ -> {}, List.of(), null, List.of(new Source(source)));
    List<String> problems = new ArrayList<>();
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        new Methods(unit, positions, name, problems).scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return problems;
  }

  private static final class Methods extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String name;
    private final List<String> problems;

    Methods(
        CompilationUnitTree unit, SourcePositions positions, String name, List<String> problems) {
      this.unit = unit;
      this.positions = positions;
      this.name = name;
      this.problems = problems;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      long lines = line(positions.getEndPosition(unit, method)) - line(start(method)) + 1;
      if (lines > METHOD) {
        problems.add(name + ": method " + method.getName() + " has " + lines + " lines");
      }
      return super.visitMethod(method, null);
    }

    /** Without annotations, which hold the tables of tests. */
    private long start(MethodTree method) {
      Tree first = method.getReturnType() == null ? method.getBody() : method.getReturnType();
      return positions.getStartPosition(unit, first);
    }

    private long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///Source.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
