using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace E2CSemantic.Model.Tests.Reading;

/// <summary>Whatever the bytes of a file are, reading ends with a catalog or with faults that have codes; it never throws.</summary>
public sealed class GarbageTests
{
    private static readonly string[] Pieces =
        ["\t", "&a", "*a", "!!", "---\n", "...", "{", "}", "[", "]", "'", "\"", "\\", "\\U0001F600", ": ", "- ", "\n", "\r\n", "|", ">", "%YAML 9.9\n", "<<", "~", "? ", "\u0000", "\u2028", "😀", "(", "not ", "99999999999999999999", "#", "@"];

    [Fact]
    public void Read_EndsWithoutAnException_WhenAFileIsDamagedAnywhere()
    {
        using var world = new SmallWorld();
        var damage =
            from file in Gen.Elements(SmallWorld.Files.Keys.ToArray())
            from at in Gen.Choose(0, SmallWorld.Files[file].Length)
            from cut in Gen.Choose(0, 12)
            from piece in Gen.Elements(Pieces)
            from times in Gen.Elements(1, 1, 1, 3, 2000)
            select (File: file, At: at, Cut: cut, Piece: string.Concat(Enumerable.Repeat(piece, times)));

        Prop.ForAll(damage.ToArbitrary(), broken =>
        {
            var text = SmallWorld.Files[broken.File];
            world.Write(broken.File, text[..broken.At] + broken.Piece + text[Math.Min(text.Length, broken.At + broken.Cut)..]);
            var outcome = world.Read();
            world.Write(broken.File, text);
            return outcome.Succeeded || outcome.Diagnostics.All(fault => fault.Code.StartsWith("E2C", StringComparison.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20261121, 1121));
    }

    // The library's parser ends this mapping between a key and its value.
    [Fact]
    public void Read_TellsASyntaxFault_WhenAKeyHasNoValueInsideASequence()
    {
        using var world = new SmallWorld();
        const string File = "metrics/d/mean/v1.yaml";
        var text = SmallWorld.Files[File];
        world.Write(File, text[..280] + "- " + text[284..]);

        Assert.Contains(world.Read().Diagnostics, fault => fault.Code == "E2C_YAML_SYNTAX");
    }

    [Fact]
    public void Read_EndsWithoutAnException_WhenAFileIsNoise()
    {
        using var world = new SmallWorld();

        Prop.ForAll<byte[]>(bytes =>
        {
            world.WriteBytes(SmallWorld.Visits, [.. Encoding.UTF8.GetBytes("metric: "), .. bytes]);
            return !world.Read().Succeeded;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20261121, 1121));
    }
}
