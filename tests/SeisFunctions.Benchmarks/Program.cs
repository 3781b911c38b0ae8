using SeisFunctions.Benchmarks.Measuring;
using SeisFunctions.Benchmarks.Reading;

return args switch
{
    ["first", var reader, var form1, var form2] => FirstFile.Read(reader, form1, form2),
    _ => await Suite.RunAsync(args),
};
