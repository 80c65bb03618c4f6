using System.Collections.Immutable;

namespace E2CSemantic.Sql.Syntax;

/// <summary>The records of a delimited text file, every field as text, an empty one as null; the engine guesses nothing.</summary>
/// <param name="Path">The file.</param>
/// <param name="Delimiter">The character between fields.</param>
/// <param name="Quoted">Whether fields may stand in double quotes.</param>
/// <param name="Encoding">The engine's name of the encoding.</param>
/// <param name="Skip">The lines before the first record.</param>
/// <param name="Columns">The names of the fields in order.</param>
/// <param name="Alias">The name by which columns refer to it.</param>
public sealed record CsvSource(
    string Path, char Delimiter, bool Quoted, string Encoding, int Skip, ImmutableArray<SqlName> Columns, SqlName Alias) : TableSource(Alias);
