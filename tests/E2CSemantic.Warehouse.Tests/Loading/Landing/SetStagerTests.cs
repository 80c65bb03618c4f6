using System.Globalization;
using System.Text;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Loading.Files;
using E2CSemantic.Warehouse.Loading.Landing;
using E2CSemantic.Warehouse.Loading.Submissions;
using FsCheck;
using FsCheck.Fluent;

namespace E2CSemantic.Warehouse.Tests.Loading.Landing;

/// <summary>What is staged in one statement is what is staged record by record; where the latter finds a fault, the former gives way.</summary>
public class SetStagerTests
{
    private static readonly (SourceType Type, string[] Missing, string[] Good, string[] Odd)[] Kinds =
    [
        (new IdentifierType(false), [], ["10001", "é1", new string('x', 64)], ["a b", "", new string('x', 65), "x\u00a0y", "x\ty"]),
        (new IdentifierType(true), [""], ["De La Cruz", "", "O'Neil"], [" ", "  "]),
        (new IntegerType(-5, 500), ["", "-9"], ["0", "500", "-9", "", "007", "+5", "-5"], ["501", "5.0", " 5", "1e3", "99999999999999999999", "1_000", "0x1F", "-", "５"]),
        (new IntegerType(long.MinValue, long.MaxValue), [], ["9223372036854775807", "-0", "0000000000000000000000007"], ["9223372036854775808", "", "1 "]),
        (new DecimalType(2, -1, 99_999_999_999_999m), [""], ["1", "1.5", "-0.25", "+0.50", "", "99999999999999"], ["1.555", ".5", "5.", "1e2", "999999999999999", "-1.01", "1,5"]),
        (new DecimalType(0, 0, 9), [], ["1", "9"], ["1.0", "10", "01.", ""]),
        (Day("MM/DD/YYYY"), ["././."], ["02/29/2004", "12/31/1999", "././."], ["2/29/2004", "02/30/2004", "13/01/2004", "01/01/0004", "0a/01/2004", "02-29-2004", "02/29/20040", ""]),
        (Day("YYYY-MM-DD"), [""], ["2004-02-29", ""], ["2004-2-9", "2003-02-29", "2004-02-29x", "-004-01-01", "1850-01-01", "2004-02-29 00:00:00"]),
        (Day("M/D/YYYY"), [], ["2/9/2004", "02/09/2004", "12/31/2004"], ["2/30/2004", "2/9/04", "2/9/20040", " 2/9/2004", "0/1/2004"]),
        (Day("D.M.YYYY"), [], ["9.2.2004", "09.02.2004"], ["30.2.2004", "9.2.04"]),
        (Day("YYYYMMDD"), [], ["20040229"], ["20030229", "2004022", "2004-2-2", "200402299"]),
        (Day("MMDDYYYY"), [], ["02292004"], ["02302004", "2292004", "2004022902"]),
        (Day("DD/MM/YYYY"), [""], ["29/02/2004", ""], ["2/9/2004", "02/29/2004", "29.02.2004"]),
        (Day("D-MON-YYYY"), [], ["9-Feb-2004", "09-FEB-2004", "31-dec-1999"], ["9-Feb-04", "9-Febr-2004", "30-FEB-2004", "9-02-2004", "9-Mai-2004"]),
        (Day("YYYY-MM-DD hh:mm:ss"), [""], ["2004-02-29 23:59:59", ""], ["2004-02-29", "2004-02-29 24:00:00", "2004-02-29 23:59:60", "2004-02-29 3:00:00", "2004-02-29T03:00:00", "2003-02-29 00:00:00"]),
        (Day("YYYY-MM-DDThh:mm:ssZ"), [], ["2004-02-29T23:59:59Z"], ["2004-02-29T23:59:59", "2004-02-29T23:60:59Z", "2004-02-29t23:59:59z"]),
        (Day("M/D/YYYY hh:mm"), [], ["2/9/2004 00:00"], ["2/9/2004 0:00", "2/9/2004 00:00:00"]),
        (new CodeType(["A", "B C", "é"]), ["-"], ["A", "B C", "é", "-"], ["B", "a", ""]),
        (new BooleanType(["1", "Y"], ["0"]), [], ["1", "Y", "0"], ["N", "true", ""]),
        (new TextType(5), [], ["abcde", "ééééé", "\U0001F600\U0001F600\U0001F600\U0001F600\U0001F600", " a "], ["abcdef", ""]),
    ];

    private static readonly SourcePlace Place = new("contract.yaml", 1, 1);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Theory]
    [InlineData(FileFormat.Csv, FileEncoding.Utf8, 400)]
    [InlineData(FileFormat.Csv, FileEncoding.Windows1252, 150)]
    [InlineData(FileFormat.FixedWidth, FileEncoding.Utf8, 300)]
    public void Stage_GivesTheSameAsRecordByRecord(FileFormat format, FileEncoding encoding, int tests)
    {
        using var folder = new TemporaryFolder();
        var inSets = 0;
        var refused = 0;
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(20_261_121UL, 1UL),
            Prop.ForAll(Texts(format).ToArbitrary(), sample =>
            {
                var path = folder.PathTo("sample.csv");
                File.WriteAllBytes(path, encoding is FileEncoding.Utf8 ? sample.Bytes(Encoding.UTF8) : sample.Bytes(Windows1252));
                var found = new FoundFile(Declared(sample.Columns, format, encoding), path, false);
                var (rows, faults) = ByRecords(found);
                var set = InSets(found);
                inSets += set is null ? 0 : 1;
                refused += faults > 0 ? 1 : 0;
                return (set is null || (faults == 0 && set == rows)).Label($"{sample}\nin sets: {set}\nby records: {rows} {faults}");
            }));

        Assert.True(inSets > tests / 10 && refused > tests / 10, $"{inSets} in sets, {refused} refused: the samples no longer try both");
    }

    public static TheoryData<int> EveryKind => [.. Enumerable.Range(0, Kinds.Length)];

    // Giving way is never wrong, only slow: nothing else would tell.
    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Stage_GivesWayToNobody_WhereNothingIsOdd(int kind)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathTo("good.csv");
        File.WriteAllText(path, "c0,c1\n" + string.Concat(Kinds[kind].Good.Select(value => $"{value},7\n")));
        using var store = WorkingStore.InMemory();

        var rows = new SetStager(new FoundFile(Declared([kind, 2], FileFormat.Csv, FileEncoding.Utf8), path, false), store).Stage();

        Assert.Equal(Kinds[kind].Good.Length, rows);
    }

    [Fact]
    public void Stage_KeepsTheLines_OfAFileOfManyRows()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathTo("many.csv");
        File.WriteAllText(path, "c0\n" + string.Concat(Enumerable.Range(0, 300_000).Select(i => i.ToString(CultureInfo.InvariantCulture) + "\n")));
        var found = new FoundFile(Declared([3], FileFormat.Csv, FileEncoding.Utf8) with { Columns = [Column(3, 0) with { Header = "c0" }] }, path, false);
        using var store = WorkingStore.InMemory();

        Assert.Equal(300_000, new SetStager(found, store).Stage());
        Assert.Equal(0, store.Number(Tree.CountOf(StagedShape.Of("file", "f"), new BinaryOperation(
            SqlBinaryOperator.NotEqual, Tree.Column("f", StagedShape.Line), Tree.Plus(Tree.Column("f", "c0"), Tree.Value(2L))))));
    }

    private static DateType Day(string written) => new(DateForm.Of(written)!, new(1900, 1, 1), new(2199, 12, 31));

    private static SourceColumn Column(int kind, int place) => new(
        $"c{place}", $"c{place}", Kinds[kind].Type, [.. Kinds[kind].Missing], new("c", ElementClass.Ordinary, [], "local", null))
    {
        Start = (place * 70) + 1,
        Width = 70,
    };

    private static SourceFile Declared(IReadOnlyList<int> kinds, FileFormat format, FileEncoding encoding) =>
        new("file", "sample.csv", ',', [.. kinds.Select(Column)], [], Place) { Format = format, Encoding = encoding };

    private static Gen<Sample> Texts(FileFormat format) =>
        from columns in Gen.ArrayOf(Gen.Choose(0, Kinds.Length - 1), 4)
        from count in Gen.Choose(1, 4)
        from rows in Gen.ArrayOf(Row(columns), count)
        from lineEnd in Gen.Elements("\n", "\r\n")
        from ends in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        from mark in Gen.Frequency((8, Gen.Constant(false)), (1, Gen.Constant(true)))
        from quoted in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Constant(1)))
        from spoil in Gen.Frequency((12, Gen.Constant("")), (1, Gen.Elements("blank", "return", "zero", "byte", "delimiter", "quote", "open", "short", "c1", "behind", "header", "unit")))
        select new Sample(format, columns, rows, lineEnd, ends, mark, quoted == 1, spoil);

    private static Gen<string[]> Row(int[] columns) => Gen.CollectToSequence(columns.Select(kind => Gen.Frequency(
        (25, Gen.Elements(Kinds[kind].Good)), (1, Gen.Elements(Kinds[kind].Odd))))).Select(row => row.ToArray());

    private static (string Rows, int Faults) ByRecords(FoundFile found)
    {
        using var store = WorkingStore.InMemory();
        var stager = new RecordStager(found, store);
        stager.Stage(CancellationToken.None);
        return (Rows(store, found.File), stager.Faults.Count);
    }

    private static string? InSets(FoundFile found)
    {
        using var store = WorkingStore.InMemory();
        return new SetStager(found, store).Stage() is null ? null : Rows(store, found.File);
    }

    private static string Rows(WorkingStore store, SourceFile file)
    {
        using var reader = store.Read(new([Tree.Column("f", "line").As("line"), .. Tree.Items("f", file.Columns.Select(column => column.Name))])
        {
            From = StagedShape.Of(file.Name, "f"),
            OrderBy = [new(Tree.Column("f", "line"))],
        });
        var text = new StringBuilder();
        while (reader.Read())
        {
            text.AppendJoin('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "∅" : $"{reader.GetDataTypeName(i)} {Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)}")).Append('\n');
        }

        return text.ToString();
    }

    private sealed record Sample(FileFormat Format, int[] Columns, string[][] Rows, string LineEnd, bool Ends, bool Mark, bool Quoted, string Spoil)
    {
        public byte[] Bytes(Encoding encoding)
        {
            var bytes = encoding.GetBytes(Text()).ToList();
            if (Spoil == "byte")
            {
                bytes.Insert(bytes.Count - 2, 0xff);
            }
            else if (Spoil == "c1")
            {
                bytes.Insert(bytes.Count - 2, 0x81);
            }

            return Mark && encoding is UTF8Encoding ? [.. Encoding.UTF8.Preamble, .. bytes] : [.. bytes];
        }

        private string Text()
        {
            var header = string.Join(',', Columns.Select((_, i) => $"c{i}"));
            var lines = Rows.Select(row => Format is FileFormat.Csv
                ? string.Join(',', row.Select(field => Quoted || field.Contains(',', StringComparison.Ordinal) ? $"\"{field}\"" : field))
                : string.Concat(row.Select(field => field.PadLeft(60).PadRight(70)))).ToList();
            if (Format is FileFormat.Csv)
            {
                lines.Insert(0, Spoil == "header" ? header + "x" : header);
            }

            lines[^1] = Spoil switch
            {
                "delimiter" => lines[^1] + ",",
                "quote" => lines[^1] + "\"",
                "open" => "\"" + lines[^1],
                "short" => lines[^1][..(lines[^1].Length / 2)],
                "return" => lines[^1].Insert(1, "\r"),
                "zero" => lines[^1].Insert(1, "\0"),
                "unit" => lines[^1].Insert(1, "\u001f"),
                "behind" => lines[^1] + "    x",
                "blank" => LineEnd + lines[^1],
                _ => lines[^1],
            };
            return string.Join(LineEnd, lines) + (Ends ? LineEnd : "");
        }

        public override string ToString() => $"{Format} [{string.Join(' ', Columns)}] {Spoil} quoted {Quoted} mark {Mark}: {Text()}";
    }
}
