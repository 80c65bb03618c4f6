using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading;
using E2CSemantic.Model.Reading.Metrics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Shapes;
using E2CSemantic.Model.Tests.Reading;
using E2CSemantic.Testing;

namespace E2CSemantic.Model.Tests.Shapes;

public sealed class DefinitionFormatTests
{
    public static TheoryData<string> FilesOfTheHouse() =>
    [
        .. Directory.EnumerateFiles(Repository.PathTo("metrics"), "*.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.PathTo("metrics"), file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("policies/", StringComparison.Ordinal) && !file.StartsWith("exclusions/", StringComparison.Ordinal) && !file.StartsWith("indicators/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(FilesOfTheHouse))]
    public void Of_BringsBackEveryByte_WhenAllKeysStoodTheOtherWayRound(string file)
    {
        var text = File.ReadAllText(Repository.PathTo("metrics", file));
        var shape = ShapeOf(file, Parse(text));

        var reversed = DefinitionFormat.Of(text, Parse(text), Reversed(shape));

        Assert.NotEqual(text, reversed);
        Assert.Equal(text, DefinitionFormat.Of(reversed, Parse(reversed), shape));
        Assert.Equal(text, DefinitionFormat.Of(text, Parse(text), shape));
    }

    [Fact]
    public void Of_MovesCommentsWithTheirKeys()
    {
        const string Mixed = """
            # The levels.
            title: Level   # shown
            # Its name.

            dimension: level
            description: 'The "level".'
            complement_order: [UN, B, A]
            members:
              - label: Low   # {not: a brace}
                # first
                id: A
              - {label: "High, or :} so", id: B}
              - {id: UN, label: Unknown}
            column: dim_level.level_code


            """;
        const string Ordered = """
            # The levels.
            # Its name.

            dimension: level
            title: Level   # shown
            description: 'The "level".'
            column: dim_level.level_code
            members:
                # first
              - id: A
                label: Low   # {not: a brace}
              - {id: B, label: "High, or :} so"}
              - {id: UN, label: Unknown}
            complement_order: [UN, B, A]

            """;

        Assert.Equal(Ordered, DefinitionFormat.Of(Mixed, Parse(Mixed), DimensionReader.Shape));
    }

    [Fact]
    public void Put_NamesWhatItChanged_AndLeavesWhatItCannotRead()
    {
        using var world = new SmallWorld().WithComparisons()
            .With(SmallWorld.Visits, "unit: people, decimals: 0", "decimals: 0, unit: people")
            .With(SmallWorld.Level, "title: Level\n", "")
            .With(SmallWorld.Level, "complement_order: [UN, B, A]", "complement_order: [UN, B, A]\ntitle: Level")
            .With(SmallWorld.Mean, "owner: board\nkind: mean", "kind: mean\nowner: board")
            .With(SmallWorld.Mean, "title: Mean", "title: @Mean")
            .With(SmallWorld.Share, "owner: board\nkind: ratio", "kind: ratio\nowner: board\nonwer: board");
        world.Write(SmallWorld.Gap, SmallWorld.Comparisons[SmallWorld.Gap].Replace("owner: board\nkind: gap", "kind: gap\nowner: board\nowner: board", StringComparison.Ordinal));
        var twice = File.ReadAllText(world.PathTo(SmallWorld.Gap));
        var broken = File.ReadAllText(world.PathTo(SmallWorld.Mean));
        var unknown = File.ReadAllText(world.PathTo(SmallWorld.Share));

        var changed = OrderedFiles.Put($"{world.Root}/metrics");

        Assert.Equal([SmallWorld.Visits, SmallWorld.Level], changed.Select(file => file.Replace($"{world.Root}/", "", StringComparison.Ordinal)));
        Assert.Equal(SmallWorld.Files[SmallWorld.Visits], File.ReadAllText(world.PathTo(SmallWorld.Visits)));
        Assert.Equal(SmallWorld.Files[SmallWorld.Level].TrimEnd() + "\n", File.ReadAllText(world.PathTo(SmallWorld.Level)));
        Assert.Equal(broken, File.ReadAllText(world.PathTo(SmallWorld.Mean)));
        Assert.Equal(twice, File.ReadAllText(world.PathTo(SmallWorld.Gap)));
        Assert.Equal(unknown, File.ReadAllText(world.PathTo(SmallWorld.Share)));
        Assert.Empty(OrderedFiles.Put($"{world.Root}/metrics"));
        Assert.Empty(Directory.EnumerateFiles(world.Root, "*.next", SearchOption.AllDirectories));
    }

    private static Shape ShapeOf(string file, YamlMapping root) =>
        file.StartsWith("dimensions/", StringComparison.Ordinal) ? DimensionReader.Shape
        : file.StartsWith("codesets/", StringComparison.Ordinal) ? CodesetReader.Shape
        : ComparisonReader.Concerns(root) ? ComparisonReader.Shape : MetricReader.Shape;

    private static Shape Reversed(Shape shape) => shape switch
    {
        Shape.Mapping mapping => new Shape.Mapping([.. mapping.Keys.Reverse().Select(key => key with { Value = Reversed(key.Value) })]),
        Shape.List list => list with { Item = Reversed(list.Item) },
        Shape.Entries entries => new Shape.Entries(Reversed(entries.Value)),
        Shape.Either either => new Shape.Either(Reversed(either.First), Reversed(either.Second)),
        _ => shape,
    };

    private static YamlMapping Parse(string text)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathTo("file.yaml");
        File.WriteAllText(path, text);
        var faults = new FaultList();
        var root = YamlFile.Read(path, faults);
        Assert.Equal(0, faults.Count);
        return root!;
    }
}
