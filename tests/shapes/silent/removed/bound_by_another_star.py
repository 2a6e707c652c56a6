"""What current qiskit does not bind, the star in front of it may."""

from mylab import *
from qiskit import *

execute(1, 2)
