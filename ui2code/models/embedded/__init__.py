"""Our own small vision-language model: reads a mockup and its scene, writes its outline, on a CPU, without a network."""
