using System.Reflection;
using System.Reflection.Emit;

namespace E2CSemantic.Privacy.Tests;

/// <summary>
/// Reads the compiled code of types for anything inexact: floating-point instructions; fields, parameters, locals and
/// called methods of type double, float, half or decimal; calls to Math or Random.
/// </summary>
internal static class FloatingPointScan
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly HashSet<string> InexactTypes =
        [.. new[] { "Double", "Single", "Half", "Decimal", "Math", "MathF", "Random" }.Select(name => $"System.{name}")];

    private static readonly Dictionary<short, OpCode> Instructions = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IReadOnlyList<string> Faults(IEnumerable<Type> types) =>
        [.. types.SelectMany(type => FieldFaults(type).Concat(MethodFaults(type))).Distinct()];

    private static IEnumerable<string> FieldFaults(Type type) => type.GetFields(Everything)
        .Where(field => IsInexact(field.FieldType))
        .Select(field => $"{type.Name}.{field.Name} is inexact");

    private static IEnumerable<string> MethodFaults(Type type) => type.GetMethods(Everything)
        .Concat<MethodBase>(type.GetConstructors(Everything))
        .SelectMany(method => SignatureAndBody(method).Select(fault => $"{type.Name}.{method.Name} {fault}"));

    private static IEnumerable<string> SignatureAndBody(MethodBase method)
    {
        if (HasInexactSignature(method))
        {
            yield return "has an inexact signature";
        }

        if (method.GetMethodBody() is not { } body)
        {
            yield break;
        }

        if (body.LocalVariables.Any(local => IsInexact(local.LocalType)))
        {
            yield return "has an inexact local";
        }

        foreach (var (code, operand) in Read(body.GetILAsByteArray()!))
        {
            if (code.Name!.Contains(".r4", StringComparison.Ordinal) || code.Name.Contains(".r8", StringComparison.Ordinal)
                || code == OpCodes.Conv_R_Un)
            {
                yield return $"uses {code.Name}";
            }

            if (code.OperandType == OperandType.InlineMethod && Resolve(method, operand) is { } called
                && (IsInexact(called.DeclaringType) || HasInexactSignature(called)))
            {
                yield return $"calls {called.DeclaringType?.Name}.{called.Name}";
            }
        }
    }

    private static MethodBase? Resolve(MethodBase caller, int token) => caller.Module.ResolveMethod(
        token,
        caller.DeclaringType!.IsGenericType ? caller.DeclaringType.GetGenericArguments() : null,
        caller.IsGenericMethod ? caller.GetGenericArguments() : null);

    private static bool HasInexactSignature(MethodBase method) =>
        method.GetParameters().Any(parameter => IsInexact(parameter.ParameterType))
        || (method is MethodInfo { ReturnType: var returned } && IsInexact(returned));

    private static bool IsInexact(Type? type) => type is not null
        && (InexactTypes.Contains(type.FullName ?? string.Empty)
            || IsInexact(type.GetElementType())
            || type.GenericTypeArguments.Any(IsInexact));

    private static IEnumerable<(OpCode Code, int Operand)> Read(byte[] body)
    {
        var at = 0;
        while (at < body.Length)
        {
            var value = body[at] == 0xFE ? unchecked((short)((body[at] << 8) | body[at + 1])) : body[at];
            var code = Instructions[value];
            at += code.Size;
            var size = code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(body, at)),
                _ => 4,
            };
            yield return (code, size == 4 ? BitConverter.ToInt32(body, at) : 0);
            at += size;
        }
    }
}
