using System.Collections.Immutable;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Loading;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>Each source's part of the star, where the statements of a cut can read it.</summary>
internal sealed class SourceParts(WorkingStore store, LoadedState loaded)
{
    /// <summary>The sources in order: reference members first, then by precedence, then by name.</summary>
    public ImmutableArray<string> Sources { get; } = [ReferenceMembers.Schema, .. loaded.Records().Select(record => record.Source)];

    /// <summary>The parts of a table that have rows, in the sources' order, under the aliases p0, p1 ….</summary>
    public ImmutableArray<NamedTable> Of(StarTable table)
    {
        var parts = ImmutableArray.CreateBuilder<NamedTable>();
        foreach (var source in Sources)
        {
            var name = $"_{table.Name}_{parts.Count}";
            store.Execute(StarTables.CreateWorking(table, name));
            using (var appender = store.Connection.CreateAppender(WorkingStore.Temporary.Text, "main", name))
            {
                loaded.Copy(source, table, appender);
            }

            if (store.Number(Tree.CountOf(Tree.Working(name, "c"))) > 0)
            {
                parts.Add(Tree.Working(name, $"p{parts.Count}"));
            }
            else
            {
                store.Execute(new DropTableStatement(name, WorkingStore.Temporary));
            }
        }

        return parts.ToImmutable();
    }

    /// <summary>Lets go of what <see cref="Of"/> gave.</summary>
    public void Release(ImmutableArray<NamedTable> parts)
    {
        foreach (var part in parts)
        {
            store.Execute(new DropTableStatement(part.Name, WorkingStore.Temporary));
        }
    }
}
