using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using E2CSemantic.Sql.Dialects;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Sql.Rendering;

/// <summary>The text and parameters written so far. Only constants of this room, checked names and numbers ever reach the text.</summary>
internal sealed class SqlOutput(SqlDialect dialect)
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<object>.Builder _parameters = ImmutableArray.CreateBuilder<object>();
    private int _indent;

    public SqlDialect Dialect { get; } = dialect;

    public SqlCommandText ToCommandText() => new(_text.ToString(), _parameters.ToImmutable());

    public SqlOutput Text(string keyword)
    {
        _text.Append(keyword);
        return this;
    }

    public SqlOutput Line()
    {
        _text.Append('\n').Append(' ', 2 * _indent);
        return this;
    }

    public SqlOutput Indented(Action write)
    {
        _indent++;
        write();
        _indent--;
        return this;
    }

    public SqlOutput Name(SqlName name)
    {
        _text.Append(Dialect.IdentifierQuote).Append(name.Text).Append(Dialect.IdentifierQuote);
        return this;
    }

    public SqlOutput TableName(SqlName? schema, SqlName table) => schema is null ? Name(table) : Name(schema).Text(".").Name(table);

    public SqlOutput Parameter(object value)
    {
        _parameters.Add(value);
        _text.Append(Dialect.ParameterPrefix).Append(_parameters.Count.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Refuses a node that the dialect cannot say.</summary>
    /// <exception cref="NotSupportedException">The dialect does not declare the ability.</exception>
    public SqlOutput Needs(SqlAbility ability, object node) => Dialect.Abilities.Contains(ability)
        ? this
        : throw new NotSupportedException($"{Dialect.Name} has no {node.GetType().Name}.");

    /// <summary>A text that an engine takes in no parameter: the name of a file. A quote in it is doubled, so it cannot end the literal.</summary>
    public SqlOutput Literal(string text)
    {
        _text.Append('\'').Append(text.Replace("'", "''", StringComparison.Ordinal)).Append('\'');
        return this;
    }

    public SqlOutput Number(long number)
    {
        _text.Append(number.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    public SqlOutput Comments(ImmutableArray<SqlComment> comments)
    {
        foreach (var comment in comments)
        {
            Text("-- ").Text(comment.Text).Line();
        }

        return this;
    }

    public SqlOutput List<T>(ImmutableArray<T> items, Action<T> write, string separator = ", ")
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                Text(separator);
            }

            write(items[i]);
        }

        return this;
    }
}
