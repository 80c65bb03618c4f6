using System.Buffers.Binary;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Loading.Landing;
using E2CSemantic.Warehouse.Loading.Submissions;

namespace E2CSemantic.Warehouse.Tests.Loading.Landing;

public class SubmissionLandingTests
{
    [Theory]
    [InlineData(0, 8, 1_000, 4)]
    [InlineData(0, 2, 1_000, 2)]
    [InlineData(40, 8, 1_000, 4)]
    [InlineData(41, 8, 1_000, 3)]
    [InlineData(41, 2, 1_000, 2)]
    [InlineData(100, 2, 1_000, 1)]
    [InlineData(100, 1, 2_000, 1)]
    [InlineData(101, 8, 1_000, 0)]
    [InlineData(1_000, 8, 1_000, 0)]
    public void Ahead_IsAsManyAsTheMemoryHolds_AndNoMoreThanThereAreCores(long bytes, int cores, long left, int ahead) =>
        Assert.Equal(ahead, SubmissionLanding.Ahead(bytes, cores, left));

    [Fact]
    public void BytesOf_AddsTheBytesThatWillBeRead_OfCompressedFilesAsManyAsTheySay()
    {
        using var folder = new TemporaryFolder();
        var trailer = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, 3_000_000_000);
        File.WriteAllBytes(folder.PathTo("plain"), new byte[50]);
        File.WriteAllBytes(folder.PathTo("small.gz"), [.. new byte[20], .. trailer]);

        // Too short to be compressed.
        File.WriteAllBytes(folder.PathTo("short.gz"), [1, 2, 3]);

        Assert.Equal(3_000_000_053, SubmissionLanding.BytesOf(new("2024", 2024, null, null, [Found("plain"), Found("small.gz"), Found("short.gz")])));

        FoundFile Found(string name) => new(Sample.Contract.Files[0], folder.PathTo(name), name.EndsWith(".gz", StringComparison.Ordinal));
    }
}
