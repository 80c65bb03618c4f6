using System.Globalization;
using E2CSemantic.DuckDB.Execution;
using E2CSemantic.DuckDB.Interop;

namespace E2CSemantic.DuckDB.Binding;

// $name takes the parameter of that name; ? and $1 take the parameter at that place, counted anew in each statement.
internal static class ParameterBinding
{
    public static void Bind(PreparedStatementHandle prepared, DuckDBParameterCollection parameters)
    {
        var count = NativeMethods.ParameterCount(prepared);
        for (ulong index = 1; index <= count; index++)
        {
            var name = NativeMethods.TakeText(NativeMethods.ParameterName(prepared, index)) ?? "";
            if (Find(name, parameters) is not { } parameter)
            {
                throw new InvalidOperationException($"The statement has a parameter ${name}, for which the command has no value.");
            }

            using var value = EngineValue.Of(parameter.Value, parameter.DbType);
            if (NativeMethods.BindValue(prepared, index, value) != NativeState.Success)
            {
                throw EngineError.From(NativeMethods.Text(NativeMethods.PrepareError(prepared)));
            }
        }
    }

    private static DuckDBParameter? Find(string name, DuckDBParameterCollection parameters)
    {
        if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
        {
            return parameters.Find(name);
        }

        return parameters.Find(name) ?? (place >= 1 && place <= parameters.Count ? parameters[place - 1] : null);
    }
}
