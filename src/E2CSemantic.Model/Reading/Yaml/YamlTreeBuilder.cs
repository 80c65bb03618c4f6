using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace E2CSemantic.Model.Reading.Yaml;

/// <summary>Builds the nodes of one document from the parser's events, and refuses what definitions do not use.</summary>
internal sealed class YamlTreeBuilder(string file, string text, string[] lines, FaultList faults)
{
    private const int DeepestNesting = 24;

    private readonly Parser _parser = new(new Scanner(new StringReader(text), skipComments: true));
    private int _depth;
    private bool _stopped;

    public YamlNode? Build()
    {
        try
        {
            return Document();
        }
        catch (YamlException problem)
        {
            faults.Add(ModelFaults.YamlSyntax(PlaceOf(problem.Start), FirstSentence(problem)));
            return null;
        }
    }

    // On some broken input the library's scanner fails on its own state instead of saying what is wrong (version 16.3).
    private bool Advance()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            var last = _parser.Current?.End ?? Mark.Empty;
            throw new YamlException(last, last, "what follows cannot be read as YAML", failure);
        }
    }

    private YamlNode? Document()
    {
        YamlNode? root = null;
        while (Advance())
        {
            switch (_parser.Current)
            {
                case DocumentStart when root is not null:
                    faults.Add(ModelFaults.YamlFeature(PlaceOf(_parser.Current.Start), "a second document"));
                    return root;
                case StreamStart or StreamEnd or DocumentStart or DocumentEnd:
                    break;
                default:
                    root = Node();
                    if (_stopped)
                    {
                        return null;
                    }

                    break;
            }
        }

        return root;
    }

    private YamlNode? Node()
    {
        var current = _parser.Current;
        var place = PlaceOf(current!.Start);
        if (current is AnchorAlias)
        {
            faults.Add(ModelFaults.YamlFeature(place, "an alias"));
            return null;
        }

        if (current is NodeEvent { Anchor.IsEmpty: false })
        {
            faults.Add(ModelFaults.YamlFeature(place, "an anchor"));
        }

        if (current is NodeEvent { Tag.IsEmpty: false } and not Scalar { IsQuotedImplicit: true, Tag.IsEmpty: true })
        {
            faults.Add(ModelFaults.YamlFeature(place, "a tag"));
        }

        if (current is Scalar scalar)
        {
            return ScalarNode(scalar, place);
        }

        if (++_depth > DeepestNesting)
        {
            faults.Add(ModelFaults.YamlDepth(place, DeepestNesting));
            _stopped = true;
            return null;
        }

        YamlNode? node = current switch
        {
            MappingStart => Mapping(place),
            SequenceStart => Sequence(place),

            // The library's parser lets some mappings end between a key and its value (version 16.3).
            _ => throw new YamlException(current.Start, current.End, "a value is missing here"),
        };
        _depth--;
        return node;
    }

    private YamlMapping? Mapping(SourcePlace place)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new Dictionary<string, SourcePlace>(StringComparer.Ordinal);
        while (Advance() && _parser.Current is not MappingEnd)
        {
            var key = Node();
            if (_stopped || !Advance())
            {
                return null;
            }

            var value = Node();
            if (_stopped)
            {
                return null;
            }

            if (key is not YamlScalar name)
            {
                if (key is not null)
                {
                    faults.Add(ModelFaults.ValueType(key.Place, "a key", "text", key.Shape));
                }
            }
            else if (!seen.TryAdd(name.Text, name.Place))
            {
                faults.Add(ModelFaults.KeyDuplicate(name.Place, name.Text, seen[name.Text]));
            }
            else if (value is not null)
            {
                entries.Add(new(name, value));
            }
        }

        return new(entries.ToImmutable(), place);
    }

    private YamlSequence? Sequence(SourcePlace place)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (Advance() && _parser.Current is not SequenceEnd)
        {
            if (Node() is { } item)
            {
                items.Add(item);
            }

            if (_stopped)
            {
                return null;
            }
        }

        return new(items.ToImmutable(), place);
    }

    private YamlScalar ScalarNode(Scalar scalar, SourcePlace place) =>
        new(
            scalar.Value,
            scalar.Style is ScalarStyle.Plain ? YamlScalar.ValueOfPlain(scalar.Value) : scalar.Value,
            ScalarColumns.Of(scalar, place.Line <= lines.Length ? lines[place.Line - 1] : ""),
            place);

    private SourcePlace PlaceOf(Mark mark) => new(file, Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));

    // The library's messages are sentences about YAML alone; some repeat the place in front.
    private static string FirstSentence(YamlException problem)
    {
        var message = problem.Message;
        var end = message.IndexOf(": ", StringComparison.Ordinal);
        return (message.StartsWith('(') && end > 0 ? message[(end + 2)..] : message).TrimEnd('.');
    }
}
