using System.Xml;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Loading.Files;

/// <summary>
/// Reads XML in which one element is a record, as SIF objects are. A column's header is the path of its element below the record,
/// <c>Name/FirstName</c>, with <c>@</c> before an attribute; namespaces are not looked at. Nothing outside the file is ever fetched.
/// </summary>
internal sealed class XmlRecordReader : RecordReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly XmlReader _xml;
    private readonly string _record;
    private readonly Dictionary<string, int> _places;
    private readonly HashSet<string> _above = new(StringComparer.Ordinal);
    private readonly string[] _values;
    private readonly int[] _columns;
    private readonly int[] _lines;
    private bool _isOver;

    public XmlRecordReader(Stream bytes, SourceFile file)
    {
        _xml = XmlReader.Create(bytes, Settings);
        _record = file.Record!;
        _places = file.Columns.Select((column, i) => (column.Header, i)).ToDictionary(pair => pair.Header, pair => pair.i, StringComparer.Ordinal);
        _values = new string[file.Columns.Length];
        _columns = new int[file.Columns.Length];
        _lines = new int[file.Columns.Length];
        Named = new bool[file.Columns.Length];
        foreach (var path in _places.Keys)
        {
            for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
            {
                _above.Add(path[..end]);
            }
        }
    }

    public override bool[] Named { get; }

    public override int FieldCount => _values.Length;

    public override ReadOnlySpan<char> Field(int index) => _values[index];

    public override int Column(int index) => Math.Max(1, _columns[index]);

    public override long LineOf(int index) => _columns[index] > 0 ? _lines[index] : Line;

    public override bool Read()
    {
        ClearFault();
        Array.Fill(_values, "");
        Array.Fill(_columns, 0);
        try
        {
            while (!_isOver && _xml.Read())
            {
                if (_xml.NodeType is XmlNodeType.Element && _xml.LocalName == _record)
                {
                    Line = Place.Line;
                    Element("", isRecord: true);
                    return true;
                }
            }
        }
        catch (XmlException problem)
        {
            // What follows cannot be told apart any more, so nothing is said of it.
            _isOver = true;
            Array.Fill(Named, true);
            Line = Math.Max(1, problem.LineNumber);
            FaultAt(RecordFault.Xml, Line, Math.Max(1, problem.LinePosition));
            return true;
        }

        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _xml.Dispose();
        }
    }

    private (int Line, int Column) Place => _xml is IXmlLineInfo at ? (at.LineNumber, at.LinePosition) : (1, 1);

    private void Element(string path, bool isRecord)
    {
        var isEmpty = _xml.IsEmptyElement;
        Attributes(path);
        if (!isRecord && !_above.Contains(path) && !_places.ContainsKey(path))
        {
            FaultAt(RecordFault.Property, Place.Line, Place.Column);
            PassOver(isEmpty);
            return;
        }

        if (!isRecord && _places.TryGetValue(path, out var place))
        {
            Take(place, "");
        }

        while (!isEmpty && _xml.Read() && _xml.NodeType is not XmlNodeType.EndElement)
        {
            if (_xml.NodeType is XmlNodeType.Element)
            {
                Element(path.Length == 0 ? _xml.LocalName : $"{path}/{_xml.LocalName}", isRecord: false);
            }
            else if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && _places.TryGetValue(path, out var at))
            {
                _values[at] += _xml.Value;
            }
            else if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                FaultAt(RecordFault.Property, Place.Line, Place.Column);
            }
        }
    }

    private void PassOver(bool isEmpty)
    {
        var depth = _xml.Depth;
        while (!isEmpty && _xml.Read() && !(_xml.NodeType is XmlNodeType.EndElement && _xml.Depth == depth))
        {
        }
    }

    // What an attribute says of the form of the file is no field: namespaces, and the type of a schema.
    private void Attributes(string path)
    {
        for (var more = _xml.MoveToFirstAttribute(); more; more = _xml.MoveToNextAttribute())
        {
            if (_xml.NamespaceURI.Length > 0 || _xml.Name == "xmlns")
            {
                continue;
            }

            if (_places.TryGetValue(path.Length == 0 ? "@" + _xml.LocalName : $"{path}/@{_xml.LocalName}", out var place))
            {
                Take(place, _xml.Value);
            }
            else
            {
                FaultAt(RecordFault.Property, Place.Line, Place.Column);
            }
        }

        _xml.MoveToElement();
    }

    private void Take(int place, string value)
    {
        if (_columns[place] > 0)
        {
            FaultAt(RecordFault.Property, Place.Line, Place.Column);
        }

        Named[place] = true;
        (_lines[place], _columns[place]) = Place;
        _values[place] = value;
    }
}
