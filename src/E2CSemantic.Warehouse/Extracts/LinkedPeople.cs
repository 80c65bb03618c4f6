using System.Collections.Immutable;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Warehouse.Extracts;

/// <summary>The people of a researcher's file under their keys, with what goes along; each stands in it once.</summary>
/// <param name="Columns">What goes along, as columns of the extract. A class of people is one by these too: the researcher knows whose they are.</param>
/// <param name="Table">The same as a table, under the name of the working table that <see cref="Fill"/> makes.</param>
/// <param name="Rows">The keys with the values.</param>
/// <param name="Report">What became of the file.</param>
internal sealed record LinkedPeople(
    ImmutableArray<ExtractColumn> Columns, StarTable Table, ImmutableArray<(long Person, ImmutableArray<string> Carried)> Rows, LinkedReport Report)
{
    /// <summary>Those recognised, by the key of each record: null where the vault knows nobody or more than one who may be meant.</summary>
    public static LinkedPeople Of(LinkRequest request, LinkedFile file, IReadOnlyList<long?> keys, StarTable fact, ExtractRule rule)
    {
        var key = fact.Columns.First(column => rule.Codes.ContainsKey(column.Name));
        var columns = request.Carried.Select(name => new StarColumn("linked_" + name, ColumnType.Text, true, null, name)).ToImmutableArray();
        var table = new StarTable(ExtractRows.Linked, TableKind.Dimension, request.Name, [ExtractRows.Person], columns, null, fact.Place);
        var known = keys.Zip(file.Carried).Where(pair => pair.First is not null).GroupBy(pair => pair.First!.Value, pair => pair.Second).ToArray();
        return new(
            [.. columns.Select(column => new ExtractColumn(column.Name, new(key, table, column), false) { IsCarried = true })],
            table,
            [.. known.Where(records => records.Count() == 1).Select(records => (records.Key, records.Single()))],
            new(
                request.Name,
                request.Variables.ToImmutableSortedDictionary(pair => NameParts.Of(pair.Key.ToString()), pair => pair.Value, StringComparer.Ordinal),
                keys.Count,
                known.Sum(records => (long)records.Count()),
                known.Where(records => records.Count() > 1).Sum(records => (long)records.Count())));
    }

    public void Fill(WorkingStore store)
    {
        store.Execute(new CreateTableStatement(
            ExtractRows.Linked,
            [new(ExtractRows.Person, SqlType.BigInteger, false), .. Columns.Select(column => new ColumnDeclaration(column.Name, SqlType.Text, true))],
            [])
        {
            Temporary = true,
        });
        using var appender = store.Connection.CreateAppender(WorkingStore.Temporary.Text, "main", ExtractRows.Linked);
        foreach (var (person, carried) in Rows)
        {
            var row = appender.CreateRow().AppendValue(person);
            foreach (var value in carried)
            {
                row.AppendValue(value);
            }

            row.EndRow();
        }
    }
}
