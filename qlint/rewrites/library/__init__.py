"""Circuits, gates, operators, fake devices and tools of Qiskit."""
