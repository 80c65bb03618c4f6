using System.Collections;
using System.Data.Common;

namespace E2CSemantic.DuckDB;

/// <summary>The parameters of one command, in order; names are compared without case and without a leading <c>$</c>, <c>@</c> or <c>:</c>.</summary>
public sealed class DuckDBParameterCollection : DbParameterCollection
{
    private readonly List<DuckDBParameter> _parameters = [];

    public override int Count => _parameters.Count;

    public override object SyncRoot => ((ICollection)_parameters).SyncRoot;

    public new DuckDBParameter this[int index]
    {
        get => _parameters[index];
        set => _parameters[index] = value;
    }

    public new DuckDBParameter this[string parameterName]
    {
        get => (DuckDBParameter)GetParameter(parameterName);
        set => SetParameter(parameterName, value);
    }

    public DuckDBParameter Add(DuckDBParameter parameter)
    {
        _parameters.Add(parameter);
        return parameter;
    }

    /// <summary>Adds a parameter by name.</summary>
    public DuckDBParameter AddWithValue(string parameterName, object? value) => Add(new DuckDBParameter(parameterName, value));

    public override int Add(object value)
    {
        _parameters.Add(Own(value));
        return _parameters.Count - 1;
    }

    public override void AddRange(Array values)
    {
        foreach (var value in values)
        {
            _ = Add(value!);
        }
    }

    public override void Clear() => _parameters.Clear();

    public override bool Contains(object value) => value is DuckDBParameter parameter && _parameters.Contains(parameter);

    public override bool Contains(string value) => IndexOf(value) >= 0;

    public override void CopyTo(Array array, int index) => ((ICollection)_parameters).CopyTo(array, index);

    public override IEnumerator GetEnumerator() => _parameters.GetEnumerator();

    public override int IndexOf(object value) => value is DuckDBParameter parameter ? _parameters.IndexOf(parameter) : -1;

    public override int IndexOf(string parameterName)
    {
        var name = Bare(parameterName);
        return _parameters.FindIndex(p => Bare(p.ParameterName).Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    public override void Insert(int index, object value) => _parameters.Insert(index, Own(value));

    public override void Remove(object value) => _parameters.Remove(Own(value));

    public override void RemoveAt(int index) => _parameters.RemoveAt(index);

    public override void RemoveAt(string parameterName) => _parameters.RemoveAt(PlaceOf(parameterName));

    internal DuckDBParameter? Find(string name) => IndexOf(name) is >= 0 and var index ? _parameters[index] : null;

    protected override DbParameter GetParameter(int index) => _parameters[index];

    protected override DbParameter GetParameter(string parameterName) => _parameters[PlaceOf(parameterName)];

    protected override void SetParameter(int index, DbParameter value) => _parameters[index] = Own(value);

    protected override void SetParameter(string parameterName, DbParameter value) => _parameters[PlaceOf(parameterName)] = Own(value);

    private static string Bare(string name) => name is ['$' or '@' or ':', ..] ? name[1..] : name;

    private static DuckDBParameter Own(object value) =>
        value as DuckDBParameter ?? throw new InvalidCastException("Only a DuckDBParameter can be in this collection.");

    private int PlaceOf(string name) =>
        IndexOf(name) is >= 0 and var index ? index : throw new ArgumentOutOfRangeException(nameof(name), name, "There is no parameter of this name.");
}
