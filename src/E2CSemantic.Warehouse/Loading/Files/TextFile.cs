using System.Text;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Loading.Submissions;

namespace E2CSemantic.Warehouse.Loading.Files;

/// <summary>Opens the records of a text file, whatever its form, compression and encoding.</summary>
internal static class TextFile
{
    // Neither can stand in a line: the reader refuses the one, and the other ends lines.
    private const char NoDelimiter = '\0';
    private const int Buffer = 1 << 16;

    private static readonly Encoding _windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <exception cref="InvalidDataException">While reading: the compressed bytes are damaged or end too early.</exception>
    public static RecordReader Open(FoundFile found)
    {
        var file = found.File;
        var isUtf8 = file.Encoding is FileEncoding.Utf8;
        var bytes = isUtf8 ? Bytes(found) : Encoding.CreateTranscodingStream(Bytes(found), _windows1252, Encoding.UTF8);
        return file.Format switch
        {
            FileFormat.Csv => new DelimitedReader(bytes, file.Delimiter, !isUtf8),
            FileFormat.Xml => new XmlRecordReader(Bytes(found), file),
            FileFormat.FixedWidth => new FixedWidthReader(new(bytes, NoDelimiter, !isUtf8, isQuoted: false), file),
            _ => new JsonLinesReader(new(bytes, NoDelimiter, !isUtf8, isQuoted: false), file),
        };
    }

    public static Stream Bytes(FoundFile found)
    {
        var file = new FileStream(found.Path, FileMode.Open, FileAccess.Read, FileShare.Read, Buffer, FileOptions.SequentialScan);
        return found.Compressed ? new GzipBytes(file) : file;
    }
}
