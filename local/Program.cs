Console.Error.WriteLine("The local run is being put together.");
return 1;
