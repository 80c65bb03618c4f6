using System.Buffers.Binary;

namespace E2CSemantic.Synthesis.Files;

/// <summary>
/// A gzip file (RFC 1952) of stored blocks (RFC 1951, 3.2.4). Compressors choose differently on different processors; stored blocks are the same everywhere.
/// </summary>
internal sealed class StoredGzip(Stream target) : Stream
{
    private const int BlockSize = 65_535;

    private static readonly uint[] _table = MakeTable();
    private readonly byte[] _block = new byte[BlockSize];
    private int _filled;
    private uint _sum = uint.MaxValue;
    private uint _length;
    private bool _isBegun;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        foreach (var value in buffer)
        {
            _sum = _table[(_sum ^ value) & 0xFF] ^ (_sum >> 8);
        }

        unchecked
        {
            _length += (uint)buffer.Length;
        }

        while (!buffer.IsEmpty)
        {
            if (_filled == BlockSize)
            {
                WriteBlock(isLast: false);
            }

            var part = Math.Min(buffer.Length, BlockSize - _filled);
            buffer[..part].CopyTo(_block.AsSpan(_filled));
            _filled += part;
            buffer = buffer[part..];
        }
    }

    public override void Flush() => target.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            WriteBlock(isLast: true);
            Span<byte> trailer = stackalloc byte[8];
            BinaryPrimitives.WriteUInt32LittleEndian(trailer, ~_sum);
            BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], _length);
            target.Write(trailer);
            target.Dispose();
        }

        base.Dispose(disposing);
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var place = 0u; place < 256; place++)
        {
            var value = place;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
            }

            table[place] = value;
        }

        return table;
    }

    private void WriteBlock(bool isLast)
    {
        if (!_isBegun)
        {
            target.Write([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]);
            _isBegun = true;
        }

        Span<byte> head = stackalloc byte[5];
        head[0] = isLast ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteUInt16LittleEndian(head[1..], (ushort)_filled);
        BinaryPrimitives.WriteUInt16LittleEndian(head[3..], (ushort)(ushort.MaxValue - _filled));
        target.Write(head);
        target.Write(_block.AsSpan(0, _filled));
        _filled = 0;
    }
}
