using System.Buffers.Binary;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Loading.Landing;
using E2CSemantic.Warehouse.Loading.Submissions;

namespace E2CSemantic.Warehouse.Tests.Loading.Landing;

public class SubmissionLandingTests
{
    private const long Mebibyte = 1L << 20;

    [Theory]
    [InlineData(0, 8, 4)]
    [InlineData(0, 2, 2)]
    [InlineData(48 * Mebibyte, 8, 4)]
    [InlineData((48 * Mebibyte) + 1, 8, 3)]
    [InlineData(96 * Mebibyte, 2, 2)]
    [InlineData((96 * Mebibyte) + 1, 8, 1)]
    [InlineData((128 * Mebibyte) - 1, 1, 1)]
    [InlineData(128 * Mebibyte, 8, 1)]
    [InlineData((256 * Mebibyte) - 1, 8, 1)]
    [InlineData(256 * Mebibyte, 8, 0)]
    public void Ahead_IsAsManyAsTheMemoryHolds_AndNoMoreThanThereAreCores(long bytes, int cores, int ahead)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathTo("half");
        using (var half = File.Create(path))
        {
            half.SetLength(bytes / 2);
        }

        using (var rest = File.Create(path + "2"))
        {
            rest.SetLength(bytes - (bytes / 2));
        }

        FoundSubmission submission = new("2024", 2024, null, null, [new(Sample.Contract.Files[0], path, false), new(Sample.Contract.Files[0], path + "2", false)]);

        Assert.Equal(ahead, SubmissionLanding.Ahead(submission, cores));
    }
    [Theory]
    [InlineData(256 * Mebibyte, 0)]
    [InlineData(64 * Mebibyte, 3)]
    public void Ahead_GoesByTheBytesThatWillBeRead_WhenAFileIsCompressed(long bytes, int ahead)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathTo("small.gz");
        var trailer = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, (uint)bytes);
        File.WriteAllBytes(path, [.. new byte[20], .. trailer]);

        Assert.Equal(ahead, SubmissionLanding.Ahead(new("2024", 2024, null, null, [new(Sample.Contract.Files[0], path, true)]), 8));
    }

    [Fact]
    public void Ahead_GoesByTheFilesLength_WhenItIsTooShortToBeCompressed()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathTo("short.gz");
        File.WriteAllBytes(path, [1, 2, 3]);

        Assert.Equal(4, SubmissionLanding.Ahead(new("2024", 2024, null, null, [new(Sample.Contract.Files[0], path, true)]), 8));
    }
}
