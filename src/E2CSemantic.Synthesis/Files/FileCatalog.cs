using System.Collections.Immutable;

namespace E2CSemantic.Synthesis.Files;

/// <summary>Every file of a state of some years, in a fixed order; a kind's file of a year is found by number, without a look-up by name.</summary>
internal sealed class FileCatalog
{
    private const int KindCount = (int)FileKind.Graduation + 1;

    private readonly int[] _places;
    private readonly int _firstYear;
    private readonly int _years;

    public FileCatalog(int firstYear, int lastYear)
    {
        _firstYear = firstYear;
        _years = lastYear - firstYear + 1;
        _places = new int[KindCount * _years * 4];
        Array.Fill(_places, -1);
        var files = ImmutableArray.CreateBuilder<OutputFile>();
        for (var kind = 0; kind < KindCount; kind++)
        {
            var layout = FileLayouts.All[kind];
            var years = layout.IsYearly ? _years : 1;
            for (var year = 0; year < years; year++)
            {
                if (layout.IsYearly && (firstYear + year < layout.FirstYear || layout.Gap == firstYear + year))
                {
                    continue;
                }

                for (var part = 0; part < layout.Parts.Length; part++)
                {
                    _places[Place((FileKind)kind, year, part)] = files.Count;
                    files.Add(layout.FileOf(firstYear + year, part));
                }
            }
        }

        Files = files.ToImmutable();
    }

    public ImmutableArray<OutputFile> Files { get; }

    /// <summary>The number of a file, or -1 where the agency sends none of that kind for the year.</summary>
    public int Find(FileKind kind, int year, int part = 0) =>
        year < _firstYear || year >= _firstYear + _years ? -1 : _places[Place(kind, year - _firstYear, part)];

    private int Place(FileKind kind, int year, int part) => (((int)kind * _years) + year) * 4 + part;
}
