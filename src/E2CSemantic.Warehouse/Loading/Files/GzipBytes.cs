using System.Buffers.Binary;
using System.IO.Compression;

namespace E2CSemantic.Warehouse.Loading.Files;

/// <summary>The bytes of a gzip file of one member. Where the file ends too early it throws at the end, which the platform's stream does not.</summary>
internal sealed class GzipBytes : Stream
{
    private const int LeastLength = 18;

    private readonly GZipStream _stream;
    private readonly uint _length;
    private uint _read;

    /// <exception cref="InvalidDataException">It is too short to be one.</exception>
    public GzipBytes(FileStream file)
    {
        if (LengthIn(file) is not { } length)
        {
            file.Dispose();
            throw new InvalidDataException();
        }

        file.Position = 0;
        _length = length;
        _stream = new(file, CompressionMode.Decompress);
    }

    /// <summary>How long a gzip file of one member says that it is when it is no longer compressed; null where it is too short to be one.</summary>
    public static uint? LengthIn(FileStream file)
    {
        if (file.Length < LeastLength)
        {
            return null;
        }

        Span<byte> trailer = stackalloc byte[sizeof(uint)];
        file.Position = file.Length - trailer.Length;
        file.ReadExactly(trailer);
        return BinaryPrimitives.ReadUInt32LittleEndian(trailer);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = _stream.Read(buffer);
        _read = unchecked(_read + (uint)read);
        return read > 0 || buffer.IsEmpty || _read == _length ? read : throw new InvalidDataException();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
