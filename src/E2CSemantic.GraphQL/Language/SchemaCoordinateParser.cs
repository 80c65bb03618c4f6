using System.Text;

namespace E2CSemantic.GraphQL.Language;

/// <summary>Parses schema coordinates, whose tokens know no white space (spec 3.14).</summary>
internal ref struct SchemaCoordinateParser
{
    private const string _nameKind = "Name";
    private const string _endKind = "<EOF>";
    private readonly ReadOnlySpan<byte> _text;
    private string _kind = "";
    private int _start;
    private int _end;

    public SchemaCoordinateParser(ReadOnlySpan<byte> text)
    {
        _text = text;
        MoveNext();
    }

    public SchemaCoordinate Parse()
    {
        var ofDirective = Skip("\"@\"");
        var name = ExpectName();
        var memberName = !ofDirective && Skip("\".\"") ? ExpectName() : null;
        string? argumentName = null;

        if ((ofDirective || memberName is not null) && Skip("\"(\""))
        {
            argumentName = ExpectName();
            Expect("\":\"");
            Expect("\")\"");
        }

        Expect(_endKind);
        return new(name, memberName, argumentName, ofDirective);
    }

    private string ExpectName()
    {
        var name = _text[_start.._end];
        Expect(_nameKind);
        return Encoding.ASCII.GetString(name);
    }

    private void Expect(string kind)
    {
        if (!Skip(kind))
        {
            var value = _kind == _nameKind ? $" \"{Encoding.ASCII.GetString(_text[_start.._end])}\"" : "";
            throw new SyntaxException(_text, _start, $"Expected {kind}, found {_kind}{value}.");
        }
    }

    private bool Skip(string kind)
    {
        if (_kind != kind)
        {
            return false;
        }

        MoveNext();
        return true;
    }

    private void MoveNext()
    {
        _start = _end;

        if (_start == _text.Length)
        {
            _kind = _endKind;
        }
        else if (CharacterClass.IsNameStart(_text[_start]))
        {
            var length = _text[_start..].IndexOfAnyExcept(CharacterClass.NameContinue);
            _kind = _nameKind;
            _end = length < 0 ? _text.Length : _start + length;
        }
        else if (".():@"u8.Contains(_text[_start]))
        {
            _kind = $"\"{(char)_text[_start]}\"";
            _end = _start + 1;
        }
        else
        {
            throw new SyntaxException(_text, _start, $"Invalid character: {Utf8Character.Describe(_text[_start..])}.");
        }
    }
}
