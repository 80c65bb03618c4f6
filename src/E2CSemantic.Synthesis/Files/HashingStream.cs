using System.Security.Cryptography;

namespace E2CSemantic.Synthesis.Files;

/// <summary>Writes to a file and keeps the SHA-256 of what went by.</summary>
internal sealed class HashingStream(FileStream target) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _isClosed;

    /// <summary>The hash in lower-case hexadecimal, once the stream is closed.</summary>
    public string Hash { get; private set; } = "";

    public long Written { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => Written;

    public override long Position
    {
        get => Written;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _hash.AppendData(buffer);
        target.Write(buffer);
        Written += buffer.Length;
    }

    public override void Flush() => target.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClosed)
        {
            _isClosed = true;
            Hash = Convert.ToHexStringLower(_hash.GetHashAndReset());
            _hash.Dispose();
            target.Dispose();
        }

        base.Dispose(disposing);
    }
}
