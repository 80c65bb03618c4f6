using System.IO.Compression;
using E2CSemantic.Synthesis.Files;

namespace E2CSemantic.Synthesis.Tests.Files;

public class StoredGzipTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(200_001)]
    public void Write_IsReadBack(int length)
    {
        var text = Enumerable.Range(0, length).Select(place => (byte)(place * 31 % 251)).ToArray();
        using var packed = new MemoryStream();
        using (var gzip = new StoredGzip(packed))
        {
            gzip.Write(text.AsSpan(0, length / 3));
            gzip.Write(text.AsSpan(length / 3));
        }

        using var unpacked = new MemoryStream();
        using (var reader = new GZipStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress))
        {
            reader.CopyTo(unpacked);
        }

        Assert.Equal(text, unpacked.ToArray());
    }
}
