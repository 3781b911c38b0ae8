using System.Runtime.CompilerServices;
using SeisFunctions.Hosting;

namespace SeisFunctions.Tests.Testing;

/// <summary>The tests run under the same net as the product.</summary>
internal static class ProcessWide
{
    [ModuleInitializer]
    internal static void SetNet() => ExpressionLimit.Set();
}
