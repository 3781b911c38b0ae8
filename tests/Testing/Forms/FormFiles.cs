namespace SeisFunctions.Tests.Forms;

/// <summary>Forms filled in or saved again by other programs; <c>Files/make.sh</c> made them.</summary>
internal static class FormFiles
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Forms", "Files", name);

    public static byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));
}
